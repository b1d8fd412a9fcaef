/**
 * Documents for people to keep or print: certificates and pay statements as PDF, in Chinese and English. A feature says
 * what stands in the document, as blocks; where it goes on the page, the breaking of lines and pages and the font, of
 * which only the glyphs that are used are embedded, are settled here. The same document gives the same bytes.
 *
 * <p>The font is WenQuanYi Micro Hei 文泉驿微米黑, used under the Apache License 2.0; its text lies beside the font.
 */
package teacherdev.platform.runtime.pdf;
