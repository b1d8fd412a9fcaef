package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names inside a record: its fields and what is computed for it, which hide the names outside. */
public final class RecordScope implements Scope {

    private static final int DEPTH_STRIDE = 10_000;

    private final Scope outer;
    private final int depth;
    private final Map<String, Binding> names = new LinkedHashMap<>();

    /** The fields of records, in the order of their rows. */
    public RecordScope(Scope outer, Map<String, Type.Scalar> fields) {
        this.outer = outer;
        this.depth = outer instanceof RecordScope record ? record.depth + 1 : 0;
        fields.forEach(this::add);
    }

    /** Adds a name whose value stands behind the ones before it in the row. */
    public void add(String name, Type type) {
        names.put(name, new Binding(name, type, -1 - depth * DEPTH_STRIDE - names.size()));
    }

    @Override
    public Optional<Binding> find(String name) {
        Binding own = names.get(name);
        return own == null ? outer.find(name) : Optional.of(own);
    }

    @Override
    public Collection<String> names() {
        List<String> all = new ArrayList<>(names.keySet());
        all.addAll(outer.names());
        return all;
    }

    @Override
    public Optional<Reason> whyNot(String name) {
        return outer.whyNot(name);
    }

    /** A frame that reads the row for this scope's names and the outer frame for all others. */
    public RowFrame frame(Frame outerFrame) {
        return new RowFrame(outerFrame, depth * DEPTH_STRIDE);
    }

    /** One row after the other of the same records. */
    public static final class RowFrame implements Frame {
        private final Frame outer;
        private final int first;
        private Object[] row;

        private RowFrame(Frame outer, int first) {
            this.outer = outer;
            this.first = first;
        }

        public RowFrame at(Object[] nextRow) {
            row = nextRow;
            return this;
        }

        @Override
        public Object read(int slot) {
            int place = -1 - slot - first;
            return slot < 0 && place >= 0 && place < DEPTH_STRIDE ? row[place] : outer.read(slot);
        }

        @Override
        public void spend(int work) {
            outer.spend(work);
        }
    }
}
