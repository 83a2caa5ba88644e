import { configDefaults, defineConfig } from 'vitest/config'

// expressions: looks at modules as they are loaded, and so must be the first to load them; texts: lines of six million
// signs, of which nine failed once in a process in which a hundred suites had run before
const alone = ['test/expressions.test.ts', 'test/hostile/texts.test.ts']

// the reading room in a real browser
const browser = 'test/web/browser/**/*.test.ts'

export default defineConfig({
  test: {
    // whole reports go through pdfjs on a machine of two cores
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a snapshot that does not exist yet must fail in CI, not be written
    update: false,
    // by default one core is left free, which on two is half of the machine
    maxWorkers: '100%',
    projects: [
      // modules and rules are loaded once by each worker, not once by each file: a second less for each
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone, browser],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      // after all others: what a person waits for is not waited for behind them
      {
        extends: true,
        test: {
          name: 'web',
          include: [browser],
          globalSetup: 'test/web/browser/setup.ts',
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
