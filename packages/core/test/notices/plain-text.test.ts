import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/notices/plain-text.ts';

describe('a text without tags, entities and encoded bytes', () => {
  it.each([
    'Your account was suspended.',
    '',
    '3 < 4 and 5 > 2',
    'a rate <1% of 2> parts',
    'a <b_c> or </1> is no tag',
    'x=41 and y=C3 are no bytes of an encoded letter',
    'nor are =C1=80 and =C3=7F and =c3=bc by themselves',
    'a line of ====\nsigns and one with a space =\nbefore its end',
    'AT&T; Q&A; R&D',
    '&unknown; & amp; &amp &#; &#x; &constructor;',
  ])('stays as it is: %j', (text) => expect(plainText(text)).toBe(text));
});

describe('quoted-printable', () => {
  it.each([
    ['f=C3=BCr', 'für'],
    ['=C2=A7 3', '§ 3'],
    ['=D0=9F=D1=80', 'Пр'],
    ['=CF=80', 'π'],
    ['=DF=BF', '\u07ff'],
    ['=E2=82=AC 5', '€ 5'],
    ['=EF=BC=81', '！'],
    ['a line that is cut o=\nff', 'a line that is cut off'],
    ['a line that is cut o=\r\nff', 'a line that is cut off'],
    ['f=C3=BCr=\t\nein=\t\r\nKonto= \nvon=\nuns', 'füreinKontovonuns'],
    ['f=C3=BCr =3D und =3d=3D', 'für = und =='],
    ['f=C3=BCr =FF und =C3', 'für =FF und =C3'],
    ['f=C3=BCr =4', 'für =4'],
    ['f=c3=bcr =C3=84', 'für Ä'],
  ])('is decoded: %j', (written, text) => expect(plainText(written)).toBe(text));

  it('is decoded before tags are dropped', () => expect(plainText('=3Cb>f=C3=BCr=3C/b>')).toBe(' für '));
});

describe('tags', () => {
  it.each([
    'p',
    'div',
    'br',
    'li',
    'ul',
    'ol',
    'tr',
    'td',
    'th',
    'table',
    'h1',
    'h3',
    'h6',
    'blockquote',
    'hr',
    'section',
    'article',
    'title',
    'DIV',
  ])('end a line where the page shows it so: %s', (name) => {
    for (const tag of [`<${name}>`, `</${name}>`, `<${name} class="a">`, `<${name}/>`, `<${name} />`])
      expect(plainText(`<b>one${tag}two`)).toBe(' one\n\ntwo');
  });

  it.each(['b', 'span', 'pre', 'h7', 'header', 'lithium', 'trx', 'I'])(
    'leave a space elsewhere: %s',
    (name) => {
      for (const tag of [`<${name}>`, `</${name}>`, `<${name} title="p">`, `<${name}/>`])
        expect(plainText(`<b>one${tag}two`)).toBe(' one two');
    },
  );

  it.each([
    ['one<br>two', 'one\n\ntwo'],
    ['one<br/>two', 'one\n\ntwo'],
    ['one<hr class=a>two', 'one\n\ntwo'],
    ['one</p>two', 'one\n\ntwo'],
    ['<!DOCTYPE html>text', ' text'],
    ['<!doctype html>text', ' text'],
    ['<?xml version="1.0"?><b>text</b>', '  text '],
    ['<b>3</b> < 4 > 2 <5> <_a>', ' 3  < 4 > 2 <5> <_a>'],
    ['<b>an end that is missing <i', ' an end that is missing <i'],
    ['a <b c> d', 'a   d'],
    ['<br>&lt;b&gt;', '\n\n<b>'],
  ])('are dropped, and nothing else: %j', (html, text) => expect(plainText(html)).toBe(text));

  it.each([
    ['<style>p { color: red }</style>text', ' text'],
    ['<STYLE type="text/css">p > a {}</Style>text', ' text'],
    ['one<script>if (a<b) "fraud"</script>two<script src="x"></script>three', 'one two three'],
    ['one<!-- fraud > <b>spam</b> -->two<!---->three', 'one two three'],
    ['</style>one<style>two</style>three', ' one three'],
    ['one<!-- a comment without an end', 'one<!-- a comment without an end'],
    ['one<style>two', 'one two'],
    ['one<script>two<style>three</style>four', 'one two four'],
  ])('of what no reader sees are dropped with what they hold: %j', (html, text) =>
    expect(plainText(html)).toBe(text),
  );

  it('are all that goes where lower case has another length', () =>
    expect(plainText('İ<style>two</style>three')).toBe('İ two three'));
});

describe('entities', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['a&nbsp;b', 'a b'],
    ['&rsquo;&lsquo;&rdquo;&ldquo;&ndash;&mdash;', '’‘”“–—'],
    ['&szlig;', 'ß'],
    ['&eacute;&Eacute;&ccedil;&acirc;&agrave;&ntilde;&uuml;&Uuml;', 'éÉçâàñüÜ'],
    ['&acute;&uml;', '&acute;&uml;'],
    ['&amp;lt;', '&lt;'],
    ['&#252;&#0000252;&#xFC;&#XfC;&#x0000fc;', 'üüüüü'],
    ['&#33;&#32;&#31;&#10;&#0;', '!    '],
    ['&#1114111;&#x10FFFF;&#1114112;&#x110000;', '\u{10ffff}\u{10ffff}  '],
    ['&#xD7FF;&#xD800;&#xDBFF;&#xDFFF;&#xE000;', '\ud7ff   \ue000'],
    ['&#128512;', '😀'],
    ['&#00000252;&#x00000FC;&#12a;&#xg;', '&#00000252;&#x00000FC;&#12a;&#xg;'],
  ])('are replaced once: %s', (written, text) => {
    expect(plainText(written)).toBe(text);
    expect(plainText(`<b>${written}`)).toBe(` ${text}`);
  });
});

describe('a page', () => {
  it.each(['<h1>Blocked</h1>', '<h2>Blocked', '<p>Blocked', 'Blocked<br>'])(
    'is told by its tags: %s',
    (html) => {
      expect(plainText(html).trim()).toBe('Blocked');
    },
  );
});
