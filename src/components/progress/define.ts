import { define } from '../../elements/define.js';
import { WaymarkProgress } from './waymark-progress.js';

define(WaymarkProgress);
