/** The two choices that make a stone what it is: its kind and its strand. */
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../../shared/model/records.ts";
import { Choice } from "../ui/Choice.tsx";
import { KindSign, StrandSign } from "../ui/Sign.tsx";

interface Props<V> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

export function KindChoice(props: Props<Kind>) {
  const options = KINDS.map((kind) => ({ value: kind, label: KIND_TERMS[kind].label, sign: <KindSign kind={kind} /> }));
  return <Choice {...props} options={options} columns={2} />;
}

export function StrandChoice(props: Props<Strand>) {
  const options = STRANDS.map((strand) => ({ value: strand, label: STRAND_TERMS[strand].label, sign: <StrandSign strand={strand} /> }));
  return <Choice {...props} options={options} />;
}
