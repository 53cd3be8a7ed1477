/** The endpoint as a library: the same app in a server of one's own, on a store of one's own. */
export { type AppOptions, basePath, createApp } from './app.js';
export { defaultLimits, type Limits } from './limits.js';
export { startServer, type RunningServer } from './server.js';
export { readSettings, type Settings, SettingsError } from './settings.js';
export { SqliteStore } from './store/sqlite.js';
export type * from './store/store.js';
