import PizZip from 'pizzip'

const PARAGRAPHS = [
  '示例佐证材料',
  '这是示例台账自带的文件，内容是虚构的。示例里的佐证材料都打开这一份。',
  '在您自己的台账里，点开佐证材料看到的就是您添加的原文件：会议纪要、制度文件、照片、票据都可以。文件存放在台账旁边，原文件移动或删除都不影响。',
] as const

const paragraph = (text: string, index: number): string =>
  `<w:p><w:pPr><w:jc w:val="${index === 0 ? 'center' : 'left'}"/></w:pPr><w:r><w:rPr><w:sz w:val="${
    index === 0 ? 44 : 32
  }"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${PARAGRAPHS.map(
    paragraph,
  ).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
}

/** The document every piece of evidence of the sample opens. The same bytes whenever and wherever it is made. */
export const evidenceDocument = (): Buffer => {
  const zip = new PizZip()
  for (const [name, xml] of Object.entries(PARTS))
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, {
      date: new Date(2025, 0, 1),
    })
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
