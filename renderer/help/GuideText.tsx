/** The text of a page of the guide. Links lead nowhere here: the window opens no other page, and their words say what they name. */
import type { ReactNode } from "react";
import { guidePicture, type GuideNode } from "./guide.ts";

export function GuideText({ nodes }: { readonly nodes: readonly GuideNode[] }) {
  return <>{nodes.map((node, at) => show(node, at))}</>;
}

const inside = (node: GuideNode): ReactNode => ("children" in node ? node.children.map((child, at) => show(child as GuideNode, at)) : null);

function show(node: GuideNode, at: number): ReactNode {
  switch (node.type) {
    case "text":
      return node.value;
    case "paragraph":
      return <p key={at}>{inside(node)}</p>;
    case "heading":
      return <h4 key={at}>{inside(node)}</h4>;
    case "strong":
      return <strong key={at}>{inside(node)}</strong>;
    case "emphasis":
      return <em key={at}>{inside(node)}</em>;
    case "inlineCode":
      return <code key={at}>{node.value}</code>;
    case "code":
      return <pre key={at}>{node.value}</pre>;
    case "list":
      return node.ordered ? (
        <ol key={at} start={node.start ?? 1}>
          {inside(node)}
        </ol>
      ) : (
        <ul key={at}>{inside(node)}</ul>
      );
    case "listItem":
      return <li key={at}>{inside(node)}</li>;
    case "blockquote":
      return <blockquote key={at}>{inside(node)}</blockquote>;
    case "break":
      return <br key={at} />;
    case "image":
      return <img key={at} src={guidePicture(node.url)} alt={node.alt ?? ""} />;
    case "link":
      return <span key={at}>{inside(node)}</span>;
    case "table": {
      const [head, ...rows] = node.children;
      return (
        <table key={at}>
          <thead>
            <tr>
              {head?.children.map((cell, nth) => (
                <th key={nth} scope="col">
                  {inside(cell as GuideNode)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, nth) => (
              <tr key={nth}>
                {row.children.map((cell, column) => (
                  <td key={column}>{inside(cell as GuideNode)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    default:
      return inside(node);
  }
}
