export * from './languages.js';
export * from './table.js';
export * from './fill.js';
export * from './format.js';
export * from './duration.js';
export * from './headline.js';
export * from './words-for.js';
