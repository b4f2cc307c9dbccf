import { leadTokens, type Token } from './lead-tokens.js';

/** `gap`: the name has a comma or dash before this word, so a text may print one there or leave it out. */
type Node<Value> = { readonly next: Map<string, Node<Value>>; gap: boolean; readonly values: Value[] };

export type NameTrie<Value> = Readonly<{ root: Node<Value> }>;
export type NameMatch<Value> = Readonly<{ end: number; values: readonly Value[] }>;

export const nameTrie = <Value>(names: Iterable<readonly [string, Value]>): NameTrie<Value> => {
  const root = emptyNode<Value>();
  for (const [name, value] of names) {
    let node = root;
    let gap = false;
    for (const token of leadTokens(name)) {
      if (token.kind !== 'word') gap = true;
      else {
        node = child(node, token.key);
        node.gap ||= gap;
        gap = false;
      }
    }
    if (node !== root) node.values.push(value);
  }
  return { root };
};

/** Every name that starts at the token, the shortest first. */
export const matchesAt = <Value>(
  trie: NameTrie<Value>,
  tokens: readonly Token[],
  from: number,
): readonly NameMatch<Value>[] => {
  const matches: NameMatch<Value>[] = [];
  let node = trie.root;
  let at = from;
  for (;;) {
    const skipped = at === from ? at : afterGap(tokens, at);
    const token = tokens[skipped];
    const next = token?.kind === 'word' ? node.next.get(token.key) : undefined;
    if (next === undefined || (!next.gap && hasMark(tokens, at, skipped))) return matches;
    node = next;
    at = skipped + 1;
    if (node.values.length > 0) matches.push({ end: at, values: node.values });
  }
};

const emptyNode = <Value>(): Node<Value> => ({ next: new Map(), gap: false, values: [] });

const child = <Value>(node: Node<Value>, key: string): Node<Value> => {
  const known = node.next.get(key) ?? emptyNode<Value>();
  node.next.set(key, known);
  return known;
};

const GAP_MARKS: ReadonlySet<string> = new Set([',', '-', '/', '\n']);

const afterGap = (tokens: readonly Token[], from: number): number => {
  let at = from;
  for (let token = tokens[at]; token?.kind === 'mark' && GAP_MARKS.has(token.key); token = tokens[at]) at += 1;
  return at;
};

const hasMark = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.key !== '\n');
