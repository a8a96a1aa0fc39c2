// What somebody hears who does not see the page: Chromium's own accessibility tree, not the elements behind it.
import type { Page } from 'playwright-core';
import { plain } from './answers.js';

interface TreeNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

async function treeOf(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes as TreeNode[];
  } finally {
    await session.detach();
  }
}

/** All words of the page, in the order they are read. */
export async function heardWords(page: Page): Promise<string> {
  const nodes = await treeOf(page);
  return plain(
    nodes
      .filter(({ role, ignored }) => !ignored && role?.value === 'StaticText')
      .map(({ name }) => name?.value ?? '')
      .join(' '),
  );
}

/** Everything the status regions say just now. */
export async function heardStatus(page: Page): Promise<string> {
  const nodes = await treeOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textUnder = (node: TreeNode): string[] =>
    node.role?.value === 'StaticText'
      ? [node.name?.value ?? '']
      : (node.childIds ?? []).flatMap((id) => textUnder(byId.get(id) ?? { nodeId: id, ignored: true }));
  return plain(
    nodes
      .filter(({ role }) => role?.value === 'status')
      .flatMap(textUnder)
      .join(' '),
  );
}
