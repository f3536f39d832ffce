/** What is seldom needed, behind one press. */
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";

export function More({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Disclosure className="more">
      <Heading level={3} className="more-head">
        <Button slot="trigger" className="more-button">
          <ChevronRight aria-hidden size="1.2em" />
          {label}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="more-body">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
