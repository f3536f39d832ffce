/** Signs that Word keeps as something else than letters, and what can't be read at all. */
import { codePoint } from "dingbat-to-unicode";
import { describe, expect, test } from "vitest";
import { signOf, signsOf } from "../../electron/import/word/signs.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { cell, framework, plan, short, small } from "./back-small.ts";
import { formOf, run, text, UNTOUCHED, withForm } from "./back-form.ts";
import { editXml, rowWith } from "./edited.ts";
import { wordDocument } from "../../electron/export/word/index.ts";
import { NOW, PICTURE } from "./documents.ts";
import { workshopOf } from "./workshops.ts";

const sym = (font: string, code: string): string => run(`<w:sym w:font="${font}" w:char="${code}"/>`);
const rPr = (font: string): string => `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
const part = (type: string, font: string): string => `<w:tblStylePr w:type="${type}">${rPr(font)}</w:tblStylePr>`;
const alternate = (choice: string, fallback: string, requires = "w16se"): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe("signs of symbol fonts", () => {
  test.for([
    // What Word makes of -->, <--, ==>, :), :| and :( while people type.
    ["Wingdings", "F0E0", "→"],
    ["Wingdings", "F0DF", "←"],
    ["Wingdings", "F0E8", "→"],
    ["Wingdings", "F04A", "☺"],
    ["Wingdings", "F04B", "😐"],
    ["Wingdings", "F04C", "☹"],
    // "Insert Symbol", and the boxes of forms.
    ["Wingdings", "F0FC", "✓"],
    ["Wingdings", "00FC", "✓"],
    ["wingdings", "FC", "✓"],
    ["Wingdings", "F0FE", "☑"],
    ["Wingdings", "F0A8", "☐"],
    ["Wingdings 2", "F050", "✓"],
    ["Wingdings 2", "0052", "☑"],
    ["Wingdings 3", "F022", "→"],
    ["Wingdings 3", "F070", "▲"],
    ["Webdings", "F061", "✔"],
    ["Webdings", "00F6", "🐈"],
    ["Symbol", "006D", "μ"],
    ["Symbol", "F0AE", "→"],
    ["Symbol", "F0B3", "≥"],
    ["Symbol", "00B0", "°"],
    // Ordinary fonts have signs beside their letters, where Unicode has them.
    ["MS Gothic", "2610", "☐"],
    ["Segoe UI Symbol", "1F5F8", "🗸"],
  ] as const)("%s %s is %s", async ([font, code, sign]) => {
    expect(await formOf(text("Up ") + sym(font, code) + text(" here"))).toBe(`Up ${sign} here`);
    expect(await formOf(sym(font, code))).toBe(sign);
  });

  test.for([
    ["Wingdings", "F0FF"],
    ["Symbol", "F0F0"],
    ["Symbol", "F07F"],
    ["Bookshelf Symbol 7", "F041"],
    ["Bookshelf Symbol 7", "0041"],
    ["Wingdings", "D800"],
    ["Wingdings", "zz"],
    ["", ""],
  ] as const)("%s %s has no sign: the cell is listed and left", async ([font, code]) => {
    const { items, notUnderstood } = await withForm(text("Up ") + sym(font, code));
    expect(items).toEqual([]);
    expect(notUnderstood).toEqual([{ where: "“People decide on the plan”, Form of evidence", text: "Up [sign]" }]);
  });

  test("letters in such a font are signs, as they are and in the private part of Unicode; all others are themselves", async () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    expect(await formOf(text("3 ") + text("m", font("Symbol")) + text("g ") + text("\uf04a J", font("Wingdings")))).toBe("3 μg ☺ ☺");
    expect(await formOf(text("ü ש →", font("Wingdings")))).toBe("✓ ש →");
    const styles = `<w:style w:type="character" w:styleId="Ticks"><w:name w:val="Ticks"/><w:rPr>${font("Wingdings 2")}</w:rPr></w:style>`;
    expect(await formOf(text("P", '<w:rStyle w:val="Ticks"/>'), { styles })).toBe("✓");
    expect(await formOf(text("P yes", `<w:rStyle w:val="Ticks"/>${font("Arial")}`), { styles })).toBe("P yes");
    expect(await formOf(text("P", '<w:rFonts w:ascii="Wingdings" w:asciiTheme="minorHAnsi"/>'))).toBe("P");
    expect((await withForm(text("\uf0ff", font("Wingdings")))).notUnderstood[0]?.text).toBe("[sign]");
    expect(signsOf("Symbol", "a b")).toEqual(["α", " ", "β"]);
  });

  /** A table in the cell, with a style of its own and one cell or two. */
  const inTable = (content: string, look = "", more = ""): string =>
    `</w:p><w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr><w:tr>` +
    `<w:tc><w:p>${content}</w:p></w:tc>${more}</w:tr></w:tbl><w:p>`;
  const tableStyle = (inner: string): string =>
    `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>${inner}</w:style>` +
    `<w:style w:type="table" w:styleId="Marks"><w:name w:val="Marks"/>${rPr("Wingdings")}</w:style>`;

  test.for([
    ["the whole table", rPr("Wingdings"), "", "✓ ü"],
    ["its first row, as newer files say it", part("firstRow", "Wingdings"), 'w:firstRow="1"', "✓ ü"],
    ["its first row, as older files say it", part("firstRow", "Wingdings"), 'w:val="0020"', "✓ ü"],
    ["a first row that the table does not show", part("firstRow", "Wingdings"), 'w:val="0020" w:firstRow="0"', "ü ü"],
    ["a band of rows", part("band1Horz", "Wingdings"), "", "✓ ü"],
    ["a band that it is not in", part("band2Horz", "Wingdings"), "", "ü ü"],
    ["bands that the table does not show", part("band1Horz", "Wingdings"), 'w:noHBand="1"', "ü ü"],
    ["letters again in its last column", rPr("Wingdings") + part("lastCol", "Arial"), 'w:lastColumn="1"', "ü ü"],
    ["a corner before its row", part("nwCell", "Wingdings") + part("firstRow", "Arial"), 'w:firstRow="1" w:firstColumn="1"', "✓ ü"],
    ["a style that it builds on", '<w:basedOn w:val="Marks"/>', "", "✓ ü"],
    ["a style that builds on itself", '<w:basedOn w:val="T"/>', "", "ü ü"],
  ] as const)("a table's style gives its letters a font: %s", async ([, style, look, form]) => {
    // What the run says itself comes first.
    const arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>';
    expect(await formOf(inTable(text("ü") + text(" ü", arial), look), { styles: tableStyle(style) })).toBe(form);
  });

  test("the fonts of a run's and a paragraph's style come before a table's; a cell beside may have another; what a table hides is hidden", async () => {
    const letters = (type: string): string => `<w:style w:type="${type}" w:styleId="L"><w:name w:val="L"/>${rPr("Arial")}</w:style>`;
    const styles = tableStyle(rPr("Wingdings"));
    expect(await formOf(inTable(text("ü", '<w:rStyle w:val="L"/>')), { styles: styles + letters("character") })).toBe("ü");
    expect(await formOf(inTable(`<w:pPr><w:pStyle w:val="L"/></w:pPr>${text("ü")}`), { styles: styles + letters("paragraph") })).toBe("ü");
    const firstColumn = tableStyle(part("firstCol", "Wingdings"));
    expect(await formOf(inTable(text("ü"), 'w:firstColumn="1"', cell("ü")), { styles: firstColumn })).toBe("✓\nü");
    const hidden = tableStyle("<w:rPr><w:vanish/></w:rPr>");
    expect(await formOf(inTable(text("no") + text("shown", '<w:vanish w:val="0"/>')), { styles: hidden })).toBe("shown");
  });

  test("every code of the five fonts has a sign that is no private one, and what is drawn plainer has the same direction", () => {
    for (const font of ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"]) {
      const codes = Array.from({ length: 0xe0 }, (_, at) => at + 0x20);
      const signs = codes.map((code) => signOf(font, code));
      expect(signs).toEqual(codes.map((code) => signOf(font, code + 0xf000)));
      expect(signs.filter((sign) => sign !== null).length).toBeGreaterThan(180);
      expect(signs.join("")).not.toMatch(/\p{Co}/u);
      expect(signs.filter((sign) => sign !== null && sign >= "\u{1f800}" && sign <= "\u{1f88f}")).toEqual([]);
    }
    // Unicode has each set of arrows in one order: to the left, up, to the right, down, and then between them.
    const around = ["DF", "E1", "E0", "E2", "E3", "E4", "E6", "E5"].map((code) => Number.parseInt(code, 16));
    expect(around.map((code) => signOf("Wingdings", code)).join("")).toBe("←↑→↓↖↗↘↙");
    expect(around.map((code) => codePoint("Wingdings", code)?.codePoint)).toEqual(Array.from({ length: 8 }, (_, at) => 0x1f868 + at));
  });
});

describe("what Word keeps in two ways", () => {
  test.for([
    ["an emoji", run(alternate('<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>', "<w:t>😊</w:t>")), "😊"],
    ["an emoji in a newer form", text("So ") + run(alternate("<w99:smile/>", "<w:t>🎉</w:t>", "w99")) + text("!"), "So 🎉!"],
    ["what may be read twice is read once", run(alternate("<w:t>one</w:t>", "<w:t>two</w:t>", "w14")), "one"],
    ["what Word itself would not show gives way", run(alternate("<w:t>theirs</w:t>", "<w:t>ours</w:t>", "vendor")), "ours"],
    ["unless there is nothing else", run(alternate("<w:t>theirs</w:t>", "", "vendor")), "theirs"],
    ["around whole runs", alternate("<w99:ink/>", text("written"), "w99") + text(" by hand"), "written by hand"],
    ["one in the other", run(alternate(alternate("<w99:a/>", "<w:t>inner</w:t>", "w99"), "<w:t>outer</w:t>", "w14")), "inner"],
    [
      "a text box, in the new form and the old",
      text("Beside") +
        run(
          alternate(
            `<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent><w:p>${text("the box")}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>`,
            `<w:pict><v:textbox><w:txbxContent><w:p>${text("the box")}</w:p></w:txbxContent></v:textbox></w:pict>`,
            "wps",
          ),
        ),
      "Beside\nthe box",
    ],
  ] as const)("%s", async ([, content, said]) => {
    expect(await formOf(content)).toBe(said);
  });
});

describe("words with something beside them", () => {
  test.for([
    [
      "the words that ruby explains",
      run(`<w:ruby><w:rubyPr/><w:rt>${text("とう")}${text("きょう")}</w:rt><w:rubyBase>${text("東京")}</w:rubyBase></w:ruby>`) +
        text(" office"),
      "東京 office",
    ],
    [
      "several, in their order",
      text("a") + run(`<w:ruby><w:rt>${text("x")}</w:rt><w:rubyBase>${text("b")}</w:rubyBase></w:ruby>`) + text("c"),
      "abc",
    ],
    [
      "hyphens",
      text("co") + run("<w:noBreakHyphen/>") + text("pro") + run("<w:softHyphen/>") + text("duction"),
      "co\u2011pro\u00adduction",
    ],
    ["tabs and breaks", run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"), "a\tb\nc\nd"],
    ["a break of the page is no break of the words", run('<w:t xml:space="preserve">a </w:t><w:br w:type="page"/><w:t>b</w:t>'), "a b"],
    [
      "the box of an older form, ticked and not",
      ["<w:checked/>", '<w:default w:val="1"/><w:checked w:val="0"/>']
        .map((state) => run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`))
        .join("") + text(" agreed"),
      "☒☐ agreed",
    ],
    [
      "the list of an older form",
      run(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="June"/><w:listEntry w:val="July"/></w:ddList></w:ffData></w:fldChar>',
      ),
      "July",
    ],
    [
      "a sign as a field",
      run('<w:fldChar w:fldCharType="begin"/>') +
        run(' <w:instrText xml:space="preserve"> SYMBOL 252 \\f "Wingdings" \\s 11 </w:instrText>') +
        run('<w:fldChar w:fldCharType="end"/>') +
        text(" done"),
      "✓ done",
    ],
    [
      "a field is what it shows",
      run('<w:fldChar w:fldCharType="begin"/>') +
        run("<w:instrText>DATE</w:instrText>") +
        run('<w:fldChar w:fldCharType="separate"/>') +
        text("May") +
        run('<w:fldChar w:fldCharType="end"/>'),
      "May",
    ],
  ] as const)("%s", async ([, content, said]) => {
    expect(await formOf(content)).toBe(said);
  });

  test("hyphens that show only where a line ends are no change", async () => {
    expect(await formOf(text("What people say a") + run("<w:softHyphen/>") + text("bout the plan"))).toBeNull();
  });
});

describe("equations", () => {
  const t = (letters: string): string => `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math"/></w:rPr><m:t>${letters}</m:t></m:r>`;
  const e = (inner: string): string => `<m:e>${inner}</m:e>`;
  test.for([
    ["a fraction", `<m:f><m:num>${t("a+b")}</m:num><m:den>${t("2")}</m:den></m:f>`, "(a+b)/2"],
    ["powers", `<m:sSup>${e(t("x"))}<m:sup>${t("2")}</m:sup></m:sSup>${t("+1")}`, "x^2+1"],
    ["an index and a power", `<m:sSubSup>${e(t("x"))}<m:sub>${t("i")}</m:sub><m:sup>${t("n+1")}</m:sup></m:sSubSup>`, "x_i^(n+1)"],
    ["a root", `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t("n"))}</m:rad>`, "√n"],
    [
      "a sum",
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t("i=1")}</m:sub><m:sup>${t("n")}</m:sup>${e(t("i"))}</m:nary>`,
      "∑_(i=1)^n i",
    ],
    ["brackets", `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(t("a"))}${e(t("b"))}</m:d>`, "[a|b]"],
    ["a function", `<m:func><m:fName>${t("sin")}</m:fName>${e(t("x"))}</m:func>`, "sin x"],
    ["a mean", `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(t("x"))}</m:bar>${t("=3")}`, "x\u0304=3"],
  ] as const)("%s as one line", async ([, inner, said]) => {
    expect(await formOf(text("So ") + `<m:oMathPara><m:oMath>${inner}</m:oMath></m:oMathPara>` + text("."))).toBe(`So ${said}.`);
  });

  test.for([
    ["a matrix", `<m:m><m:mr>${e(t("a"))}${e(t("b"))}</m:mr></m:m>`, "[equation: ab]"],
    ["a hat over words", `<m:acc>${e(t("abc"))}</m:acc>`, "[equation: abc]"],
    ["what nobody knows", `<m:future>${t("z")}</m:future>`, "[equation: z]"],
  ] as const)("%s can't be read", async ([, inner, said]) => {
    const { items, notUnderstood } = await withForm(`<m:oMath>${inner}</m:oMath>`);
    expect(items).toEqual([]);
    expect(notUnderstood.map((one) => one.text)).toEqual([said]);
  });
});

const picture = (alt = ""): string =>
  run(`<w:drawing><wp:inline><wp:docPr id="77" name="Picture 1" descr="${alt}"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing>`);
const GAPS = [
  ["a picture", picture("The tally of May"), "[picture: The tally of May]"],
  ["an old picture", run('<w:pict><v:shape alt="A plan"><v:imagedata/></v:shape></w:pict>'), "[picture: A plan]"],
  ["a drawn arrow", run("<w:drawing><wp:anchor><wps:wsp/></wp:anchor></w:drawing>"), "[picture]"],
  ["a chart", run("<w:drawing><wp:inline><c:chart/></wp:inline></w:drawing>"), "[chart]"],
  [
    "a chart, whose other way are words",
    run(
      alternate(
        "<w:drawing><wp:inline><cx:chart/></wp:inline></w:drawing>",
        `<w:drawing><wp:inline><wps:txbx><w:txbxContent><w:p>${text("This chart isn’t available")}</w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing>`,
        "cx1",
      ),
    ),
    "[chart]",
  ],
  ["an object", run('<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'), "[embedded object]"],
  ["what was written with a pen", run("<w14:contentPart/>"), "[picture]"],
  ["an element that nobody knows", run("<x:words>Some words</x:words>"), "[Some words]"],
  [
    "an equation of an older Word",
    run('<w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\f(1,2)</w:instrText><w:fldChar w:fldCharType="end"/>'),
    "[equation: \\f(1,2)]",
  ],
] as const;

describe("what can't be read", () => {
  test.for(GAPS)("%s beside untouched words, and in their place: the cell is listed and left", async ([, content, said]) => {
    const WHERE = "“People decide on the plan”, Form of evidence";
    expect(await withForm(UNTOUCHED + content)).toEqual({
      items: [],
      notUnderstood: [{ where: WHERE, text: `What people say about the plan${said}` }],
      comments: [],
    });
    expect(await withForm(content)).toEqual({ items: [], notUnderstood: [{ where: WHERE, text: said }], comments: [] });
  });

  test("an element of another maker is looked through, and one that holds nothing says nothing", async () => {
    expect(await formOf(run("<x:wrap><w:t>Words</w:t></x:wrap><x:mark/>"))).toBe("Words");
    expect(await formOf(`<x:wrap><w:bookmarkStart w:id="5" w:name="a"/></x:wrap>${UNTOUCHED}`)).toBeNull();
  });

  test("a line across the page says nothing, nor does a picture that is hidden or taken out", async () => {
    expect(await formOf(UNTOUCHED + run('<w:pict><v:rect o:hr="t"/></w:pict>'))).toBeNull();
    expect(await formOf(UNTOUCHED + picture("x").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))).toBeNull();
    expect(await formOf(`${UNTOUCHED}<w:del w:id="1">${picture("x")}</w:del>`)).toBeNull();
  });

  test("the other cells of the row are read", async () => {
    const edited = editXml(await plan(), (xml) =>
      xml
        .replace("</w:t></w:r></w:p>", "</w:t></w:r></w:p>")
        .replace(/(>What people say about the plan<\/w:t><\/w:r>)/, `$1${picture("x")}`)
        .replace("In June", "In May"),
    );
    const { items, notUnderstood } = await proposeFromWord(small(), edited, "x.docx");
    expect(short({ items, notUnderstood })).toEqual([["changed", "Evidence for “People decide on the plan”", "When: In June → In May"]]);
    expect(notUnderstood).toHaveLength(1);
  });

  test("a new row with a picture is offered, and not ticked; a column heading with one is still a heading", async () => {
    const edited = editXml(await plan(), (xml) =>
      xml
        .replace(
          rowWith(xml, "The minutes of each meeting"),
          (row) =>
            row +
            `<w:tr>${cell("")}${cell("Ratings")}${cell("What we see ").replace("</w:r>", `</w:r>${picture("Faces")}`)}${cell("Talks")}</w:tr>`,
        )
        .replace(">Form of evidence</w:t></w:r>", `>Form of evidence</w:t></w:r>${picture("x")}`),
    );
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      [
        "added?",
        "Evidence for “People decide on the plan”",
        "Type of evidence:  → Ratings",
        "Form of evidence:  → What we see [picture: Faces]",
        "Ways of collecting evidence:  → Talks",
      ],
    ]);
    expect(proposal.items[0]?.remark).toBe("Something in it can't be read. It is named between square brackets.");
    expect(proposal.notUnderstood).toEqual([{ where: "“Ratings”, Form of evidence", text: "What we see [picture: Faces]" }]);
  });

  test("in the framework, one part is left and the others are read", async () => {
    const edited = editXml(await framework(), (xml) =>
      xml.replace(/(>more<\/w:t><\/w:r>)/, `$1${picture("Our house")}`).replace("Everyone is in.", "Everyone is in and heard."),
    );
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      ["changed", "Who takes part, and who may be missing", "Content: Everyone is in. → Everyone is in and heard."],
    ]);
    expect(proposal.notUnderstood).toEqual([{ where: "Why we have this framework", text: "We want more[picture: Our house]." }]);
  });

  test("a picture between the benefits is listed, and so are words beside one; elsewhere outside the tables it is our own, or nobody's text", async () => {
    const workshop = workshopOf({ benefits: [{ id: "b", who: "staff", text: "I speak up" }] });
    const edited = editXml(await wordDocument(workshop, "framework", { now: NOW, picture: PICTURE }), (xml) =>
      xml
        .replace(/(<w:p>(?:(?!<w:p>).)*I speak up<\/w:t><\/w:r><\/w:p>)/, `$1<w:p>${picture("A photo")}</w:p>`)
        .replace("<w:sectPr", `<w:p>${picture("Another")}</w:p><w:sectPr`),
    );
    expect(await proposeFromWord(workshop, edited, "x.docx")).toEqual({
      items: [],
      notUnderstood: [{ where: "For people who work in services", text: "[picture: A photo]" }],
      comments: [],
    });
  });

  test("stones and their links, benefits, counted answers, types, examples and the first page", async () => {
    const workshop = workshopOf({
      workshop: { title: "Day centre", about: "A garden" },
      stones: [
        { id: "a", kind: "activity", strand: "project", text: "We meet" },
        { id: "o", kind: "outcome", strand: "project", text: "A plan is there" },
      ],
      links: [{ from: "a", to: "o", why: "it helps" }],
      options: [{ code: "v", label: "Voices", ways: ["Talks"] }],
      examples: [{ id: "x", group: "Skills", outcome: "Staff know more", evidence: [{ type: "v", form: ["Rated"], ways: ["Forms"] }] }],
      benefits: [{ id: "b", who: "staff", text: "I speak up" }],
      feedback: [{ id: "q", question: "Was it good?", yes: 8 }],
    });
    const bytes = await wordDocument(workshop, "framework", { now: NOW });
    for (const words of ["We meet", "Because: it helps", "Talks", "Staff know more", "Rated", "I speak up", "Was it good?", "A garden"]) {
      const edited = editXml(bytes, (xml) => xml.replace(`>${words}</w:t></w:r>`, `>${words} and on</w:t></w:r>${picture("Proof")}`));
      const { items, notUnderstood } = await proposeFromWord(workshop, edited, "x.docx");
      expect({ words, items }).toEqual({ words, items: [] });
      expect(notUnderstood.map((one) => one.text).join("\n")).toContain(`${words} and on[picture: Proof]`);
    }
  });
});
