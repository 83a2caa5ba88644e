// What people can correct, how they type it, and how it is printed.

export { type Field, fieldNamed, fields, fieldsOf, type Typing } from './fields.ts'
export { type Names, namesOf } from './names.ts'
export { printedNumber, printedValue } from './printed.ts'
export { readTyped, type Typed, type TypingFault, typingFaults } from './typed.ts'
