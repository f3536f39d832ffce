/** A dialog asks one thing. Escape and a press outside close it. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button } from "./Button.tsx";
import { ReadAloudButton } from "./ReadAloud.tsx";
import { FaultBoundary, Stopped } from "./Fault.tsx";
import "./dialog.css";

interface Props {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** "wide" where two things stand beside each other; "full" where there is much to compare: its middle scrolls. */
  readonly size?: "wide" | "full";
}

export function Dialog({ heading, onClose, children, size }: Props) {
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog-frame${size ? ` dialog-${size}` : ""}`}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {heading}
            </Heading>
            <ReadAloudButton iconOnly weight="quiet" />
            <Button icon={X} iconOnly weight="quiet" label={WORDS.common.close} onPress={onClose} />
          </div>
          <FaultBoundary where="dialog" renderInstead={(again) => <Stopped again={again} />}>
            {children}
          </FaultBoundary>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the end of a dialog: the main one first. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-buttons">{children}</div>;
}
