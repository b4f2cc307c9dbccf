import type { ReadingLimits } from '../reading-limits.js';
import { refuseReading } from '../reading.rejections.js';
import type { ZipPart } from './zip-part.js';

/**
 * Goes through the markup of a part before any XML library sees it. Office never writes a document type, so entities of any
 * kind are refused rather than expanded; nesting deeper than the limit is refused because XML libraries recurse.
 *
 * @throws Rejection `intake.unsafe-content` or `intake.corrupt`
 */
export const checkXml = ({ name, bytes }: ZipPart, fileName: string, limits: ReadingLimits): void => {
  const place = `${fileName}: ${name}`;
  const xml = bytes.toString('latin1');
  let depth = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    const end = endOfMarkup(xml, at);
    if (end === -1) return refuseReading('intake.corrupt', place);
    if (xml.startsWith('<!', at) && !xml.startsWith('<!--', at) && !xml.startsWith('<![CDATA[', at)) {
      refuseReading('intake.unsafe-content', place);
    }
    if (xml[at + 1] === '/') depth -= 1;
    else if (xml[at + 1] !== '!' && xml[at + 1] !== '?' && xml[end - 1] !== '/') depth += 1;
    if (depth > limits.xmlDepth) refuseReading('intake.unsafe-content', place);
    at = xml.indexOf('<', end);
  }
  if (depth !== 0) refuseReading('intake.corrupt', place);
};

/** Index of the last character of the markup that starts at `at`, or -1. */
const endOfMarkup = (xml: string, at: number): number => {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at);
  if (xml[at + 1] === '?') return xml.indexOf('?>', at);
  let quote = '';
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
};
