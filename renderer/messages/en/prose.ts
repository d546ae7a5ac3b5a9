// Owns the words of writing commentary, in English.

/** These words in English. */
export const enProse = {
  prose: {
    tools: 'Formatting',
    style: 'Style',
    styles: ['Text', 'Heading', 'Subheading', 'Small heading'] as readonly string[],
    marks: { strong: 'Bold', emphasis: 'Italic', struck: 'Struck through', code: 'Code' },
    link: 'Link',
    changeLink: 'Change the link',
    removeLink: 'Remove the link',
    address: 'Address of the link',
    noAddress: 'That is no address of the web or of mail.',
    bullets: 'Bulleted list',
    numbers: 'Numbered list',
    quotation: 'Quotation',
    footnote: 'Footnote',
    table: 'Insert a table',
    changeTable: 'Change the table',
    tableActions: {
      rowAbove: 'Add a row above',
      rowBelow: 'Add a row below',
      columnBefore: 'Add a column to the left',
      columnAfter: 'Add a column to the right',
      left: 'Align the column left',
      center: 'Align the column in the middle',
      right: 'Align the column right',
      deleteRow: 'Delete the row',
      deleteColumn: 'Delete the column',
      deleteTable: 'Delete the table',
    },
    alt: 'Describe the image',
    altPlaceholder: 'What is seen on it?',
    done: 'Done',
    cancel: 'Cancel',
  },
}

/** What every locale must say of writing commentary. */
export type ProseMessages = typeof enProse
