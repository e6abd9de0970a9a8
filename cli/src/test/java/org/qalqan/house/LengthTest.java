package org.qalqan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Methods fit on a screen, files hold one idea. */
class LengthTest {

    private static final int METHOD_LINES = 60;
    private static final int FILE_LINES = 500;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        List<Path> sources = javaFiles("src/main/java", "src/test/java");

        assertThat(sources).as("sources found under %s", ROOT).hasSizeGreaterThan(50);
        assertThat(methodsOver(METHOD_LINES, sources))
                .as("methods over %d lines", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanOneIdea() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : javaFiles("src/main/java", "src/test/java")) {
            long lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.add("%s has %d lines".formatted(ROOT.relativize(file), lines));
            }
        }

        assertThat(tooLong).as("files over %d lines", FILE_LINES).isEmpty();
    }

    private static List<Path> javaFiles(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                for (String folder : folders) {
                    Path start = module.resolve(folder);
                    if (Files.isDirectory(start)) {
                        try (Stream<Path> walk = Files.walk(start)) {
                            walk.filter(path -> path.toString().endsWith(".java"))
                                    .forEach(files::add);
                        }
                    }
                }
            }
        }
        return files;
    }

    private static List<String> methodsOver(int lines, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap map = unit.getLineMap();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long first = map.getLineNumber(positions.getStartPosition(unit, method));
                        long last = map.getLineNumber(positions.getEndPosition(unit, method));
                        if (last - first + 1 > lines) {
                            found.add("%s.%s has %d lines"
                                    .formatted(
                                            Path.of(unit.getSourceFile().toUri())
                                                    .getFileName(),
                                            method.getName(),
                                            last - first + 1));
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
