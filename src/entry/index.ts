/** The classes and types, without registering anything. */
export { WaymarkProgress } from '../components/progress/waymark-progress.js';
export { WaymarkFeedback } from '../components/feedback/waymark-feedback.js';
export { WaymarkFaq } from '../components/faq/waymark-faq.js';
export { WaymarkHelp } from '../components/help/waymark-help.js';
export type * from '../components/progress/waymark-progress.events.js';
export type * from '../components/progress/waymark-progress-problem.event.js';
export type * from '../components/progress/waymark-progress-task.event.js';
export type * from '../components/feedback/waymark-feedback.events.js';
export type * from '../components/faq/waymark-faq.events.js';
export type * from '../components/help/waymark-help.events.js';
export type { Article, Journey, Prompt, Response } from '../contract/index.js';
