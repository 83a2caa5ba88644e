// PREMIS 3.0 (Library of Congress, 2015): the files of a document, what was done with them, and who did it, in this order.

import { version } from '../../version.ts'
import { xml } from '../tables/sheet.ts'
import type { Added } from './bag.ts'

export const agent = `trichluc ${version}`

const start =
  '<?xml version="1.0" encoding="UTF-8"?>\n<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">\n'

/** The history of one document. */
export const premisXml = (objects: readonly Stored[], events: readonly Event[]): string =>
  `${start}${objects.map(objectXml).join('')}${events.map(eventXml).join('')}${agentXml()}</premis>\n`

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`
const plain = (name: string, text: string): string => element(name, xml(text))

const identifier = (kind: string, type: string, value: string): string =>
  element(`${kind}Identifier`, plain(`${kind}IdentifierType`, type) + plain(`${kind}IdentifierValue`, value))

export interface Stored {
  readonly file: Added
  /** Media type. */
  readonly format: string
  /** Where it was found. */
  readonly originalName: string | null
  /** Path in the bag of what it was derived from. */
  readonly source: string | null
}

const objectXml = ({ file, format, originalName, source }: Stored): string =>
  `<object xsi:type="file">${identifier('object', 'bag path', file.path)}${element(
    'objectCharacteristics',
    [
      fixity('SHA-256', file.sha256),
      fixity('SHA-512', file.sha512),
      plain('size', String(file.bytes)),
      element('format', element('formatDesignation', plain('formatName', format))),
    ].join(''),
  )}${originalName === null ? '' : plain('originalName', originalName)}${source === null ? '' : derivation(source)}</object>\n`

const fixity = (algorithm: string, digest: string): string =>
  element('fixity', plain('messageDigestAlgorithm', algorithm) + plain('messageDigest', digest))

const derivation = (source: string): string =>
  element(
    'relationship',
    plain('relationshipType', 'derivation') +
      plain('relationshipSubType', 'has source') +
      element(
        'relatedObjectIdentifier',
        plain('relatedObjectIdentifierType', 'bag path') + plain('relatedObjectIdentifierValue', source),
      ),
  )

export interface Event {
  readonly id: string
  /** preservation/eventType of the Library of Congress. */
  readonly type: 'fixity check' | 'metadata extraction'
  /** «unknown» where nobody kept it (EDTF). */
  readonly when: string
  readonly detail: string
  readonly isSound: boolean
  readonly object: string
}

const eventXml = ({ id, type, when, detail, isSound, object }: Event): string =>
  `${element(
    'event',
    [
      identifier('event', 'local', id),
      plain('eventType', type),
      plain('eventDateTime', when),
      element('eventDetailInformation', plain('eventDetail', detail)),
      element('eventOutcomeInformation', plain('eventOutcome', isSound ? 'success' : 'fail')),
      linking('Agent', 'program', agent),
      linking('Object', 'bag path', object),
    ].join(''),
  )}\n`

const linking = (kind: string, type: string, value: string): string =>
  element(
    `linking${kind}Identifier`,
    plain(`linking${kind}IdentifierType`, type) + plain(`linking${kind}IdentifierValue`, value),
  )

const agentXml = (): string =>
  `${element('agent', identifier('agent', 'program', agent) + plain('agentName', agent) + plain('agentType', 'software'))}\n`
