import { define } from '../../elements/define.js';
import { WaymarkHelp } from './waymark-help.js';

define(WaymarkHelp);
