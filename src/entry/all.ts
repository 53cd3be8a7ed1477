/** Registers all four tags. Built into `waymark-all.js`, the one file for pages that pin an integrity hash. */
import '../components/progress/define.js';
import '../components/feedback/define.js';
import '../components/faq/define.js';
import '../components/help/define.js';
