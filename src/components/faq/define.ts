import { define } from '../../elements/define.js';
import { noteMoments } from '../parts/moments.js';
import { WaymarkFaq } from './waymark-faq.js';

define(WaymarkFaq);
noteMoments();
