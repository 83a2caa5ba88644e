import { describe, expect, test } from 'vitest'
import { graphmlOf } from '../../src/audit/graph/graphml.ts'
import { labelSize, placed } from '../../src/audit/graph/layout.ts'
import { around, mostCited, type Network, networkOf } from '../../src/audit/graph/network.ts'
import { graphSvg } from '../../src/audit/graph/svg.ts'
import { textPath } from '../../src/chart/font.ts'
import { en } from '../../src/cli/words/en.ts'
import { audited, type Citing, citing, often } from './citing.ts'

const plan: Citing = { number: '15/KH-UBND', type: 'ke-hoach', by: 'ubnd.bac-giang', on: '2017-01-12' }
const network = (): Network =>
  networkOf(
    audited(
      citing(...often(3, {}), { on: '2018-01-01', cites: [plan, { relatesTo: 1, relation: 'implements' }, {}, {}] }),
    ),
  )

const words = { title: 'A', relations: en.relations, documents: 'documents', reports: 'reports', ended: 'ended' }

test('documents and reports are nodes; a relation said twice is one edge with its count', () => {
  const { nodes, edges } = network()
  expect(nodes.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'document 12/2012/NĐ-CP',
    'document 15/KH-UBND',
    'report 4/BC-UBND',
    'report 1/BC-UBND',
    'report 2/BC-UBND',
    'report 3/BC-UBND',
  ])
  expect(edges.map(({ from, to, relation, count }) => `${from.label} ${relation} ${to.label} ${count}`)).toEqual([
    '15/KH-UBND implements 12/2012/NĐ-CP 1',
    '4/BC-UBND basedOn 12/2012/NĐ-CP 2',
    '4/BC-UBND basedOn 15/KH-UBND 1',
    '1/BC-UBND basedOn 12/2012/NĐ-CP 1',
    '2/BC-UBND basedOn 12/2012/NĐ-CP 1',
    '3/BC-UBND basedOn 12/2012/NĐ-CP 1',
  ])
})

test('a report of the archive that another cites is one node with what is cited, where the place says so', () => {
  const between = (place: string) =>
    networkOf(
      audited(
        citing(
          { number: '15/KH-UBND', on: '2017-01-12', type: 'ke-hoach', place, cites: [{}] },
          { on: '2018-01-01', cites: [plan] },
        ),
      ),
    )
  const labels = ({ nodes }: Network) => nodes.map(({ kind, label }) => `${kind} ${label}`)
  const one = between('bac-giang')
  expect(labels(one)).toEqual(['document 12/2012/NĐ-CP', 'document 15/KH-UBND', 'report 2/BC-UBND'])
  expect(one.nodes.find(({ label }) => label === '15/KH-UBND')).toMatchObject({ path: 'D:/bao-cao/1.pdf', reports: 1 })
  expect(one.edges.map(({ from, to }) => `${from.label} ${to.label}`)).toEqual([
    '15/KH-UBND 12/2012/NĐ-CP',
    '2/BC-UBND 15/KH-UBND',
  ])
  expect(labels(between('bac-ninh'))).toContain('report 15/KH-UBND')
})

test('the most cited, and what stands around one', () => {
  const whole = network()
  expect(mostCited(whole, 2).nodes.map(({ label }) => label)).toEqual(['12/2012/NĐ-CP', '15/KH-UBND'])
  const centre = whole.nodes.filter(({ label }) => label === '15/KH-UBND')
  const near = around(whole, new Set(centre), 60)
  expect(near.nodes.map(({ label }) => label)).toEqual(['12/2012/NĐ-CP', '15/KH-UBND', '4/BC-UBND'])
  expect(near.edges).toHaveLength(3)
  expect(around(whole, new Set(centre), 2).nodes.map(({ label }) => label)).toEqual(['12/2012/NĐ-CP', '15/KH-UBND'])
})

test('two documents of one name are told apart by their years', () => {
  const { nodes, edges } = network()
  const [law] = nodes
  if (!law) throw new Error('no node')
  const named = (label: string, date: string | null) => ({ ...law, label, date })
  const widthsOf = (...all: readonly (typeof law)[]) => placed({ nodes: all, edges }).map(({ text }) => text.width)
  const name = 'Luật Tổ chức Chính phủ'
  const [older = 0, later = 0, undated = 0] = widthsOf(
    named(name, '1992-09-30'),
    named(name, '2001'),
    named(name, null),
  )
  const [alone = 0] = widthsOf(named(name, '1992-09-30'), named('Luật Đầu tư', '2005'))
  expect(undated).toBe(alone)
  expect(older).toBe(textPath(`${name} (1992)`, { size: labelSize, weight: 'semibold' }).width)
  expect(later).toBe(textPath(`${name} (2001)`, { size: labelSize, weight: 'semibold' }).width)
})

describe('GraphML', () => {
  test('declares its keys and every end of an edge is a node', () => {
    const text = [...graphmlOf(network())].join('')
    const declared = new Set([...text.matchAll(/<key id="(\w+)" for="(\w+)"/gu)].map(([, id]) => id))
    for (const [, key] of text.matchAll(/<data key="(\w+)"/gu)) expect(declared).toContain(key)
    const nodes = new Set([...text.matchAll(/<node id="(\w+)"/gu)].map(([, id]) => id))
    const ends = [...text.matchAll(/source="(\w+)" target="(\w+)"/gu)].flatMap(([, from, to]) => [from, to])
    expect(ends).toHaveLength(12)
    for (const end of ends) expect(nodes).toContain(end)
    expect(text).toContain('<data key="endedOn">2022-11-01</data>')
  })

  test('holds any text', () => {
    const odd = { ...plan, title: '<script>alert("1")</script> & \u0001 ]]>' }
    const text = [...graphmlOf(networkOf(audited(citing({ cites: [odd] }))))].join('')
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;  ]]&gt;')
    expect(text.includes('\u0001') || text.includes('<script')).toBe(false)
  })
})

describe('the picture', () => {
  test('is the same bytes each time, of outlines alone', () => {
    const [one, other] = [graphSvg(network(), words), graphSvg(network(), words)]
    expect(one).toBe(other)
    expect(one).not.toMatch(/<text|font-family|NaN|undefined/u)
    expect(one.match(/<circle/gu)?.length).toBe(2 + 2)
  })

  test('holds any text, and nobody’s names but in titles', () => {
    const odd = { ...plan, number: '15/KH-UBND', title: '"><script>alert(1)</script>' }
    const svg = graphSvg(networkOf(audited(citing({ cites: [odd] }))), words)
    expect(svg).not.toContain('<script')
  })

  test('nodes do not lie over each other, nor labels over nodes', () => {
    const many = Array.from({ length: 40 }, (_, n): Citing => ({ ...plan, number: `${n + 100}/KH-UBND` }))
    const spots = placed(
      networkOf(audited(citing({ cites: many.slice(0, 25) }, { on: '2020-01-01', cites: many.slice(15) }))),
    )
    expect(spots).toHaveLength(42)
    for (const [n, a] of spots.entries())
      for (const b of spots.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius)
    const covered = spots.flatMap(a =>
      spots.filter(
        b =>
          a !== b &&
          b.labelX < a.x + a.radius &&
          b.labelX + b.text.width > a.x - a.radius &&
          b.labelY - 8 < a.y + a.radius &&
          b.labelY > a.y - a.radius,
      ),
    )
    expect(covered).toEqual([])
  })

  test('of nothing is a picture, too', () => {
    expect(graphSvg({ nodes: [], edges: [] }, words)).toContain('</svg>')
  })
})
