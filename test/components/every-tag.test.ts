import '../../src/entry/all.js';
import { elementSuite } from '../suites/element.suite.js';

elementSuite('waymark-progress', { reference: 'A-1042' });
elementSuite('waymark-feedback', { type: 'csat', prompt: 'any', question: 'How was it?' });
elementSuite('waymark-faq', {});
elementSuite('waymark-help', { reference: 'A-1042' });
