import type { Block, Scenario, Scene, SceneChoice } from '../../../model/course.ts';
import type { Place } from '../../../model/diagnostic.ts';
import { plainText } from '../../../model/plain-text.ts';
import type { Inline, TextBlock } from '../../../model/prose.ts';
import { slug } from '../heading-ids.ts';
import { joinTexts, readInline } from '../inline.ts';
import type { Md, MdHeading, MdItem, MdList } from '../md.ts';
import { exampleId, idProblem } from '../module-ids.ts';
import type { DirectiveNode, Node } from '../nodes.ts';
import { Numbered } from '../numbered.ts';
import type { PageContext } from '../page-context.ts';
import { readNode, splitAttributes, toTextBlocks } from '../prose.ts';
import { CHOICE_SCHEMA, NO_ATTRIBUTES, SCENE_SCHEMA } from '../schemas.ts';
import { checkAttributes } from '../written-attributes.ts';
import { identifiedAttributesOf, placeOf, titleOf } from './directive.ts';
import { joinQuotes, placeOfItem, readItem } from './lists.ts';
import { firstWordsIn } from './plain.ts';

const CHOICE_LINK = /^\s*\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?#/;

/** Reads `::::skenario`: each heading begins a scene, a list whose items begin with a link to a scene is its choices. */
export function readScenario(node: DirectiveNode, context: PageContext): Scenario {
  const { id } = identifiedAttributesOf(node, NO_ATTRIBUTES, () => firstWordsIn(node, context), context);
  const contents = new ScenarioContents(context);
  for (const child of node.children) contents.add(child);
  return { kind: 'scenario', id, ...titleOf(node), intro: contents.intro, scenes: contents.scenes, at: placeOf(node) };
}

class ScenarioContents {
  readonly intro: TextBlock[] = [];
  readonly scenes: (Scene & { body: Block[]; choices: SceneChoice[] })[] = [];
  private readonly taken = new Map<string, Place>();
  private readonly numbered = new Numbered((id) => this.taken.has(id));

  constructor(private readonly context: PageContext) {}

  add(node: Node): void {
    if (node.kind === 'directive') this.addDirective(node);
    else this.addText(joinQuotes(readNode(node, this.context), isChoiceList, this.context));
  }

  private addText(blocks: readonly Md[]): void {
    for (const block of blocks) this.addBlock(block);
  }

  private addDirective(node: DirectiveNode): void {
    const scene = this.scenes.at(-1);
    const { report, readBlocks } = this.context;
    if (scene === undefined) report.report('before-first-scene', placeOf(node), { name: node.name });
    else scene.body.push(...readBlocks([node], this.context));
  }

  private addBlock(block: Md): void {
    const scene = this.scenes.at(-1);
    if (block.kind === 'heading') this.scenes.push(this.readScene(block));
    else if (scene === undefined) this.intro.push(...toTextBlocks([block], this.context));
    else if (block.kind === 'list' && isChoiceList(block)) scene.choices.push(...this.readChoices(block));
    else scene.body.push(...toTextBlocks([block], this.context));
  }

  private readScene(heading: MdHeading) {
    const { text, list } = splitAttributes(heading.inline);
    const { id, values } = checkAttributes(list, heading.inline, SCENE_SCHEMA, { id: true }, this.context.report);
    const title = readInline(text, this.context);
    const at = heading.segment.place();
    const end = values.end === undefined ? {} : { end: values.end };
    return { id: this.sceneId(id, title, at), title, body: [] as Block[], choices: [] as SceneChoice[], ...end, at };
  }

  private sceneId(written: { value: string; at: Place } | null, title: readonly Inline[], at: Place): string {
    const { report } = this.context;
    if (written === null) return this.freeId(slug(plainText(title), 'adegan'), at);
    const problem = idProblem(written.value);
    if (problem !== null) {
      report.report(problem, written.at, { id: written.value, example: exampleId(written.value) });
      return this.freeId(exampleId(written.value), at);
    }
    const first = this.taken.get(written.value);
    if (first !== undefined) report.report('duplicate-scene-id', written.at, { id: written.value, line: first.line });
    return this.freeId(written.value, written.at);
  }

  private freeId(base: string, at: Place): string {
    const id = this.numbered.free(base);
    this.taken.set(id, at);
    return id;
  }

  private readChoices(list: MdList): SceneChoice[] {
    return list.items.flatMap((item) => {
      const choice = this.readChoice(item);
      if (choice === null) this.context.report.report('choice-without-link', placeOfItem(item), {});
      return choice ?? [];
    });
  }

  private readChoice(item: MdItem): SceneChoice | null {
    const { line, quotes, at } = readItem(item, this.context);
    const { text, list } = splitAttributes(line);
    const { values } = checkAttributes(list, line, CHOICE_SCHEMA, { id: false }, this.context.report);
    const [link, ...rest] = readInline(text, this.context);
    if (link?.kind !== 'link' || !link.href.startsWith('#')) return null;
    return {
      content: joinTexts([...link.children, ...rest]),
      to: link.href.slice(1),
      score: values.score ?? 0,
      consequence: quotes,
      at,
    };
  }
}

function isChoiceList(list: MdList): boolean {
  return list.items.some((item) => {
    const [first] = item.blocks;
    return first?.kind === 'paragraph' && CHOICE_LINK.test(first.inline.text.slice(0, 2000));
  });
}
