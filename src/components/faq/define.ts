import { define } from '../../elements/define.js';
import { WaymarkFaq } from './waymark-faq.js';

define(WaymarkFaq);
