package io.plainsight.mybatis.compiled;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean without setters, but for what it inherits. */
@SuppressWarnings("unused") // by MyBatis
class Part extends PartBase<String> {

    private @Nullable Long id;
    private final int number;
    private @Nullable BigDecimal amount;
    private @Nullable Thing other;
    private @Nullable Part part;
    private @Nullable List<Part> parts;

    private Part() {
        number = Integer.parseInt("-2");
    }

    @Override
    public String toString() {
        return "a part";
    }
}

/** Setters of a type that only the heir knows. */
class PartBase<T> {

    private @Nullable T text;
    private boolean flag = true;

    public @Nullable T getText() {
        return text;
    }

    public void setText(@Nullable T text) {
        this.text = text;
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }
}
