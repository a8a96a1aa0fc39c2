/* How much a file of questions may hold, whatever its format: it comes from strangers, and a person looks it through. */

/** Characters of a file; two thousand long questions fit. */
export const longestFile = 4_000_000;
export const mostQuestions = 5_000;
/** Answers, pairs or items of one question. */
export const mostAnswers = 100;
