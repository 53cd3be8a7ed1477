import { alchemer } from './alchemer.js';
import { chatwoot } from './chatwoot.js';
import { csv } from './csv.js';
import { delighted } from './delighted.js';
import { fider } from './fider.js';
import { formbricks } from './formbricks.js';
import { govuk } from './govuk.js';
import { helpScout } from './help-scout.js';
import { hotjar } from './hotjar.js';
import { json } from './json.js';
import { opnform } from './opnform.js';
import { posthog } from './posthog.js';
import type { ResponseFormat } from './response-format.js';
import { sentry } from './sentry.js';
import { surveyjs } from './surveyjs.js';
import { survicate } from './survicate.js';
import { wootric } from './wootric.js';

export type { LeftOut, ResponseFormat, ResponseReading, ResponsesRead } from './response-format.js';
export { csvHeader, csvLines } from './csv.js';

/** Every format that responses are read from; those with `write` are exported to as well. */
export const responseFormats: readonly ResponseFormat[] = [
  json,
  csv,
  formbricks,
  posthog,
  sentry,
  chatwoot,
  surveyjs,
  opnform,
  fider,
  govuk,
  survicate,
  helpScout,
  delighted,
  wootric,
  hotjar,
  alchemer,
];

/** The format of responses by its name, as it stands in `POST /import/{name}` and `GET /responses?format={name}`. */
export const responseFormatNamed = (name: string): ResponseFormat | undefined =>
  responseFormats.find((format) => format.name === name);
