package io.plainsight.check.branch;

import io.plainsight.check.branch.Variant.Emptied;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text that a script renders with assumed values, character by character as MyBatis would. */
final class Rendering {

    private final Evaluation evaluation;
    private final List<Emptied> emptyForEach = new ArrayList<>();
    private final List<Emptied> emptyTrims = new ArrayList<>();
    private final List<Emptied> emptyChoices = new ArrayList<>();

    Rendering(Assignment assignment) {
        evaluation = new Evaluation(assignment);
    }

    /** The foreach elements that had nothing to go through. */
    List<Emptied> emptyForEach() {
        return emptyForEach;
    }

    /** The set and trim elements that nothing was left of. */
    List<Emptied> emptyTrims() {
        return emptyTrims;
    }

    /** The choices without an otherwise, by {@code choose} or by conditions beside one another, of which none was taken. */
    List<Emptied> emptyChoices() {
        return emptyChoices;
    }

    Located render(Part part) throws Evaluation.Impossible {
        if (part instanceof Part.Words words) {
            return words.text();
        }
        if (part instanceof Part.Sequence sequence) {
            addEmpty(sequence.choices());
            return sequence(sequence.parts());
        }
        if (part instanceof Part.If condition) {
            return evaluation.test(condition.test()) ? render(condition.body()) : new Located();
        }
        if (part instanceof Part.Choose choose) {
            for (Part.If when : choose.whens()) {
                if (evaluation.test(when.test())) {
                    return render(when.body());
                }
            }
            if (choose.mayBeEmpty()) {
                emptyChoices.add(new Emptied("<choose>", choose.place()));
            }
            return choose.otherwise() == null ? new Located() : render(choose.otherwise());
        }
        if (part instanceof Part.Trim trim) {
            return trim(trim, render(trim.body()).strip());
        }
        return part instanceof Part.ForEach loop ? forEach(loop) : new Located();
    }

    /** MyBatis puts a blank between what two elements render. */
    private Located sequence(List<Part> parts) throws Evaluation.Impossible {
        Located all = new Located();
        for (Part part : parts) {
            Located next = part instanceof Part.Sequence included ? sequence(included.parts()) : render(part);
            if (next.length() > 0 && all.length() > 0) {
                all.appendAt(" ", next, 0);
            }
            all.append(next);
        }
        return all;
    }

    private void addEmpty(Collection<List<Part.If>> choices) throws Evaluation.Impossible {
        for (List<Part.If> choice : choices) {
            if (!isTaken(choice)) {
                emptyChoices.add(new Emptied("<if>", choice.get(0).test().place()));
            }
        }
    }

    private boolean isTaken(List<Part.If> choice) throws Evaluation.Impossible {
        for (Part.If condition : choice) {
            if (evaluation.test(condition.test())) {
                return true;
            }
        }
        return false;
    }

    private Located trim(Part.Trim trim, Located body) {
        if (body.length() == 0) {
            if (!trim.name().equals("where")) {
                emptyTrims.add(new Emptied("<" + trim.name() + ">", trim.place()));
            }
            return body;
        }
        String upper = body.toString().toUpperCase(Locale.ENGLISH);
        int from = trim.prefixes().stream()
                .filter(upper::startsWith)
                .findFirst()
                .map(prefix -> prefix.strip().length())
                .orElse(0);
        int to = body.length()
                - trim.suffixes().stream()
                        .filter(suffix -> upper.endsWith(suffix) || upper.endsWith(suffix.strip()))
                        .findFirst()
                        .map(suffix -> suffix.strip().length())
                        .orElse(0);
        Located result = new Located();
        if (trim.prefix() != null) {
            result.append(Located.generated(trim.prefix() + " ", trim.place()));
        }
        result.append(body.substring(Math.min(from, to), to));
        if (trim.suffix() != null) {
            result.append(Located.generated(" " + trim.suffix(), trim.place()));
        }
        return result;
    }

    private Located forEach(Part.ForEach loop) throws Evaluation.Impossible {
        int count = evaluation.count(loop.collection());
        if (count == 0) {
            emptyForEach.add(new Emptied(loop.collection().text(), loop.place()));
            return new Located();
        }
        Located all = generated(loop.open(), loop);
        boolean first = true;
        for (int i = 0; i < count; i++) {
            Located body = render(loop.body());
            if (body.toString().isBlank()) {
                continue;
            }
            addEmpty(loop.choices());
            if (!first) {
                all.append(generated(loop.separator(), loop));
            }
            all.append(generated(" ", loop)).append(body);
            first = false;
        }
        return all.append(generated(loop.close(), loop));
    }

    private static Located generated(@Nullable String text, Part.ForEach loop) {
        return text == null ? new Located() : Located.generated(" " + text, loop.place());
    }
}
