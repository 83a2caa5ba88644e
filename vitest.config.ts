import { configDefaults, defineConfig } from 'vitest/config'

// expressions: looks at modules as they are loaded, and so must be the first to load them; texts: lines of six million
// signs, of which nine failed once in a process in which a hundred suites had run before
const alone = ['test/expressions.test.ts', 'test/hostile/texts.test.ts']

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
          exclude: [...configDefaults.exclude, ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
