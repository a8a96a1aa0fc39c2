// A browser on a loaded machine now and then loses a picture or a press. What is wrong fails twice and is a failure;
// what needed its second try is named where the run closes, so that it cannot become a habit.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
