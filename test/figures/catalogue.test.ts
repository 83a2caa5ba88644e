// The catalogue holds every indicator of domain §4.3, and some rule of ours finds each.

import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/rules/lists/measures.ts'
import { rules } from '../given.ts'

/** As domain §4.3 prints them. */
const printed = `
out.trips out.{personTrips,people} out.private.people out.officials out.joined.personTrips out.violations out.cost
in.{trips,personTrips,people} in.{ambassadors,leadersReceived} in.unlicensed
agreements.signed agreements.{inForce,pending} partners.localities conference.{count,attendees,foreignAttendees}
ngo.projects.{new,active,approved} ngo.nonproject.items ngo.value.{committed,disbursed,total} ngo.orgs.{registered,active,permits}
oda.projects oda.value.{signed,disbursed,counterpart} fdi.projects.{new,adjusted,active} fdi.capital.{registered,realised}
trade.{export,import,total} tourism.{foreignVisitors,revenue} investor.{meetings,attendees} promo.events
abtc.{applications,approved,issued,revoked}.{companies,people} passport.{official,diplomatic}.{issued,managed,revoked}
consular.{legalisation,visa} consular.cases consular.citizens.cases consular.foreigners.cases consular.{detained,deaths,repatriated}
foreigners.{residents,workers,permits} labour.sent labour.{illegal,stock} edu.{sent,received}
press.{trips,people,articles} info.{publications,websiteItems}
overseas.{residents,visitors,projects,capital,remittances,associations}
border.{length_km,markers,patrols,violations,talks} border.{coast_km,communes}
friendship.{associations,events} people.activities culture.events awards.{state,foreign}.{collective,individual}
org.{staff,leaders,divisions,dedicated,trained} budget.fa docs.issued procedures`

function expanded(id: string): string[] {
  const [, before = '', inner = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(id) ?? []
  return inner === '' ? [id] : inner.split(',').flatMap(one => expanded(before + one + after))
}

const ids = printed.trim().split(/\s+/).flatMap(expanded)
const catalogue = (rules.lists.get('indicators') ?? new Map()) as ReadonlyMap<string, Indicator>

const emitted = rules.rules
  .filter(rule => rule.slot === 'figure' || rule.slot === 'nil-noun')
  .flatMap(rule => Object.values(rule.emit).filter(one => typeof one === 'string'))

const isEmitted = (id: string): boolean =>
  emitted.some(one => one === id || (one.startsWith('*.') && id.endsWith(one.slice(1)) && id !== one.slice(2)))

test('all are there', () => expect(ids.length).toBe(112))

describe('every indicator of §4.3', () => {
  test.each(ids)('%s', id => {
    expect(catalogue.get(id)).toMatchObject({
      label: expect.stringMatching(/./),
      english: expect.stringMatching(/./),
      unit: expect.stringMatching(/./),
      flow: expect.stringMatching(/^(flow|stock)$/),
    })
    expect(isEmitted(id)).toBe(true)
  })
})
