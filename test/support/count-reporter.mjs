// Leaves the figures of a web-test-runner run, and what failed in it, in the file named by WAYMARK_COUNT.
import { writeFileSync } from 'node:fs';

function add(count, suite, path) {
  for (const test of suite?.tests ?? []) {
    count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    if (!test.skipped && !test.passed)
      count.failures.push(`${path} › ${test.name}: ${test.error?.message?.split('\n', 1)[0] ?? 'no error was told'}`);
  }
  for (const inner of suite?.suites ?? []) add(count, inner, `${path} › ${inner.name}`);
}

export const countReporter = () => ({
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const session of sessions) {
      const path = `${session.testFile} › ${session.browser.name}`;
      add(count, session.testResults, path);
      // A file that could not be loaded has no tests, and is a failure all the same.
      if (!session.passed && !session.testResults?.suites?.length && !session.testResults?.tests?.length) {
        count.failed++;
        count.failures.push(`${path}: ${session.errors[0]?.message ?? 'not loaded'}`);
      } else for (const { message } of session.errors) count.failures.push(`${path}: ${message}`);
    }
    writeFileSync(process.env.WAYMARK_COUNT, JSON.stringify(count));
  },
});
