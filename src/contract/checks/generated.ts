import { ArticleList, ArticleSearchAnswer } from '../article.js';
import { ChangeList } from '../change.js';
import { Insights } from '../insights.js';
import { MineAnswer } from '../mine.js';
import { ContactPage, MomentReceipt } from '../moment.js';
import { Prompt } from '../prompt.js';
import { Receipt, ResponsePage, StoredResponse } from '../response.js';
import { StatusAnswer } from '../status.js';

/** The answers that a page reads, each of which gets a generated check in a file of this name. */
export const generated = {
  status: StatusAnswer,
  receipt: Receipt,
  mine: MineAnswer,
  changes: ChangeList,
  prompt: Prompt,
  articles: ArticleList,
  'article-search-answer': ArticleSearchAnswer,
  'moment-receipt': MomentReceipt,
  'response-page': ResponsePage,
  'stored-response': StoredResponse,
  'contact-page': ContactPage,
  insights: Insights,
};
