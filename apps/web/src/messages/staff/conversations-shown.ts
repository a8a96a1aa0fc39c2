import type { ConversationSummary } from '@mikrosprint/contracts';

/**
 * The threads of a list, in its order: those in which something is written, and the open one. With a search, everybody
 * whose name has each of its words in it, whether anything is written or not.
 */
export function conversationsShown(
  conversations: readonly ConversationSummary[],
  search: string,
  openId: string | undefined,
): ConversationSummary[] {
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return conversations.filter(({ lastAt, citizenId }) => lastAt !== null || citizenId === openId);
  return conversations.filter(({ citizenName }) => {
    const name = citizenName.toLocaleLowerCase('da');
    return words.every((word) => name.includes(word));
  });
}
