import type { ReactiveControllerHost } from 'lit';
import { readPrompt } from '../client/prompts.js';
import type { Prompt } from '../contract/index.js';

/** The prompts as they are asked today, each read once, for the words of the questions that were answered. */
export class PromptBook {
  readonly #host: ReactiveControllerHost;
  readonly #prompts = new Map<string, Prompt | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The ids of the prompts that were asked for, in alphabetical order. */
  get ids(): string[] {
    return [...this.#prompts.keys()].sort();
  }

  /** A prompt, if it is known by now. When it arrives the host is drawn again; one that is gone stays unknown. */
  find(endpoint: string, id: string): Prompt | undefined {
    if (!this.#prompts.has(id)) {
      this.#prompts.set(id, undefined);
      void this.#read(endpoint, id);
    }
    return this.#prompts.get(id);
  }

  async #read(endpoint: string, id: string): Promise<void> {
    const prompt = await readPrompt({ endpoint, read: 'post' }, id).catch(() => undefined);
    if (!prompt) return;
    this.#prompts.set(id, prompt);
    this.#host.requestUpdate();
  }
}
