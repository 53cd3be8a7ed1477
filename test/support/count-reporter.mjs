// Leaves the figures of a web-test-runner run in the file named by WAYMARK_COUNT.
import { writeFileSync } from 'node:fs';

const add = (count, suite) => {
  for (const test of suite?.tests ?? []) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) add(count, inner);
};

export const countReporter = () => ({
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      add(count, session.testResults);
      // A file that could not be loaded has no tests, and is a failure all the same.
      if (!session.passed && !session.testResults?.suites?.length && !session.testResults?.tests?.length)
        count.failed++;
    }
    writeFileSync(process.env.WAYMARK_COUNT, JSON.stringify(count));
  },
});
