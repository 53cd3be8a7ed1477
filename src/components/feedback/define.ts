import { define } from '../../elements/define.js';
import { WaymarkFeedback } from './waymark-feedback.js';

define(WaymarkFeedback);
