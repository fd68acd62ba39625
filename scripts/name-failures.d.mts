export type VitestReport = {
  testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
};
export type PlaywrightReport = { suites: Suite[] };
type Suite = { specs?: Spec[]; suites?: Suite[] };
type Spec = { title: string; file: string; line: number; tests: { status: string; results: { status: string; errors: { message?: string }[] }[] }[] };

export function ofVitest(report: VitestReport, root: string): string[];
export function ofPlaywright(report: PlaywrightReport, status: 'unexpected' | 'flaky'): string[];
