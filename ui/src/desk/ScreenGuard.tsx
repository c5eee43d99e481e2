// Catches a screen that broke, so that the frame, the menu and the other screens stay. Says so in words.
import { Component, type ReactNode } from "react";
import { ErrorBox } from "../parts/States.tsx";

interface Guarded {
  broken: unknown;
}

/** Stands round each screen. */
export class ScreenGuard extends Component<{ children: ReactNode }, Guarded> {
  override state: Guarded = { broken: undefined };

  static getDerivedStateFromError(broken: unknown): Guarded {
    return { broken };
  }

  override render() {
    if (this.state.broken === undefined) return this.props.children;
    const failure = { code: "screen_broken", values: { cause: String(this.state.broken) } };
    return <ErrorBox failure={failure} again={() => this.setState({ broken: undefined })} />;
  }
}
