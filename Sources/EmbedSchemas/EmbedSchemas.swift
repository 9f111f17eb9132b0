import Foundation
import PackagePlugin

/// Turns the XML Schema files of `schemas/` into Swift source each time one of them changes.
@main
struct EmbedSchemas: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "schemas")
    let schemas = [
      "codelisten.xsd", "massnahmensteckbrief.xsd", "kreisprofil.xsd", "zielgruppenstrategie.xsd",
    ].map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "SchemaFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding schemas",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path(percentEncoded: false)]
          + schemas.map { $0.path(percentEncoded: false) },
        inputFiles: schemas,
        outputFiles: [output])
    ]
  }
}
