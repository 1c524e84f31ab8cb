"""What style sheets declare for the pointer and the focus is told at rest."""

from tests.engine.capture.conftest import Show, line, lines


def test_what_is_declared_for_pointer_and_focus(show: Show) -> None:
    page = show("""<style>
      :root { --teal: #027166 }
      nav a:hover { color: var(--teal) } nav a:hover { border-color: var(--teal) }
      a:hover { color: red }
      a:focus-visible { outline: 2px solid #000 } .over { display: none }
      .roll:hover .over { display: inline }
      @media print { a:hover { color: blue } }
    </style><nav><a href=x>A</a><a href=y class=roll>B<b class=over>!</b></a></nav>""")

    first, second = line(page, "navigation/link"), line(page, "navigation/link[2]")

    assert first["hover"] == {"border-color": "#027166", "color": "#027166"}
    assert sorted(first["focus"]["outline"].split()) == ["#000000", "2px", "solid"]
    assert second["hover"]["b display"] == "inline"


def test_a_hidden_layer_keeps_its_states_to_itself(show: Show) -> None:
    page = show("<style>a:hover{color:red}</style><div hidden><a href=x>A</a></div><p>P</p>")

    assert [one for one in lines(page) if "hover" in one] == []
