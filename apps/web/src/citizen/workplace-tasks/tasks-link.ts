/** Where the tasks stand on the page of a sprint. */
export const tasksAnchor = 'real-life';

export const tasksPath = (sprintId: string): string => `/sprint/${sprintId}#${tasksAnchor}`;
