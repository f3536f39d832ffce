/** A framework text to look at: in a file that may not be changed. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { richText, type Block, type Span } from "../../shared/rich-text/read.ts";

export function ReadText({ source }: { readonly source: string }) {
  const blocks = richText(source);
  if (blocks.length === 0) return <p className="muted">{WORDS.framework.readOnlyEmpty}</p>;
  return <div className="rich-text">{blocks.map(blockView)}</div>;
}

function blockView(block: Block, at: number) {
  if (block.type === "paragraph")
    return (
      <p key={at} dir="auto">
        {block.spans.map(spanView)}
      </p>
    );
  const items = block.items.map((item, nth) => <li key={nth}>{item.map(blockView)}</li>);
  return block.ordered ? (
    <ol key={at} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul key={at}>{items}</ul>
  );
}

function spanView({ text, bold, italic }: Span, at: number) {
  const leaning = italic ? <em>{text}</em> : text;
  return <span key={at}>{bold ? <strong>{leaning}</strong> : leaning}</span>;
}
