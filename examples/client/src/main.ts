import { chart } from './chart.js'
import { readRates } from './rates.js'

const [url = 'http://127.0.0.1:4000/graphql', within] = process.argv.slice(2)
try {
  console.log(chart(await readRates(url, within)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
