import { nothing } from 'lit';
import { Directive, type ElementPart, PartType, directive, type PartInfo } from 'lit/directive.js';
import type { Slottable } from './entries.js';

class SlotNodes extends Directive {
  #nodes: readonly Slottable[] | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('A slot is given its nodes as an element.');
  }

  override render(_nodes: readonly Slottable[]): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [nodes]: [readonly Slottable[]]): typeof nothing {
    const isNew = nodes.length !== this.#nodes?.length || nodes.some((node, index) => node !== this.#nodes![index]);
    if (isNew) (element as HTMLSlotElement).assign(...nodes);
    this.#nodes = nodes;
    return nothing;
  }
}

/**
 * Gives a slot its nodes by hand. So the owner's headings and paragraphs are ordered, folded and framed without being
 * moved: frameworks, page caches and translators find the page as they left it.
 */
export const slotNodes = directive(SlotNodes);
