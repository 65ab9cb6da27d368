/** The only code that knows the engine: delegates, contract classes and the engine's side of every port, mirroring {@code bpmn/} file by file. */
@org.springframework.modulith.ApplicationModule(displayName = "Process")
package nl.klachtkracht.process;
