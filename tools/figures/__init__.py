"""From choreography to pictures: bodies, their rendering to normals and materials, and the code atlases.

The order of work: `bodies` clothe a skeleton with cones (`flesh`), `gbuffer` renders them from the camera's side,
`codec` turns every pixel into a light-independent code, `atlas` packs the pictures of a move, and
`tools/compose_figures.py` runs the whole recipe.
"""
