import type { ExecutionArgs, ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Admission } from '../gate/admission.ts'

/** Executes operations when there is a place for them, and for no longer than a request may take. */
export function useAdmission(admission: Admission): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) =>
        // Yoga's executor takes a signal; the type is that of graphql-js.
        admission.run<ExecutionResult>((signal) => executeFn({ ...args, signal } as ExecutionArgs)),
      )
    },
  }
}
